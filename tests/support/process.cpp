#include "tests/support/process.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace hopscope::test {

namespace {

std::string contentOf(int file) {
  std::string text;
  const off_t size = lseek(file, 0, SEEK_END);
  text.resize(static_cast<std::size_t>(size));
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t got = pread(file, text.data() + done, text.size() - done, static_cast<off_t>(done));
    if (got <= 0) throw std::runtime_error("the output of a program cannot be read");
    done += static_cast<std::size_t>(got);
  }
  return text;
}

}  // namespace

Process::Process(const std::string& program, const std::vector<std::string>& arguments)
    : out_(memfd_create("stdout", MFD_CLOEXEC)), err_(memfd_create("stderr", MFD_CLOEXEC)) {
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  id_ = fork();
  if (id_ < 0) throw std::runtime_error("no new process");
  if (id_ == 0) {
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(out_, STDOUT_FILENO);
    dup2(err_, STDERR_FILENO);
    execv(program.c_str(), pointers.data());
    _exit(127);
  }
}

Process::~Process() {
  if (!ended_) {
    kill(id_, SIGKILL);
    reap(0);
  }
  close(out_);
  close(err_);
}

void Process::send(int signal) const { kill(id_, signal); }

bool Process::running() {
  if (!ended_) reap(WNOHANG);
  return !ended_;
}

ProcessResult Process::finish() {
  if (!ended_) reap(0);
  ProcessResult result;
  if (WIFEXITED(status_)) result.exitCode = WEXITSTATUS(status_);
  if (WIFSIGNALED(status_)) result.signal = WTERMSIG(status_);
  result.out = contentOf(out_);
  result.err = contentOf(err_);
  return result;
}

void Process::reap(int options) { ended_ = waitpid(id_, &status_, options) == id_; }

}  // namespace hopscope::test
