#include "tests/support/process.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <fstream>
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

/// The near end of a new terminal; `farEnd` gets the path of the other.
int openTerminal(std::string& farEnd) {
  const int nearEnd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (nearEnd < 0 || grantpt(nearEnd) != 0 || unlockpt(nearEnd) != 0) throw std::runtime_error("no terminal");
  farEnd = ptsname(nearEnd);
  return nearEnd;
}

}  // namespace

bool terminalsExist() {
  try {
    std::string farEnd;
    close(openTerminal(farEnd));
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

Process::Process(const std::string& program, const std::vector<std::string>& arguments, ErrorOutput errors)
    : out_(memfd_create("stdout", MFD_CLOEXEC)), errors_(errors) {
  std::string terminal;
  err_ = errors == ErrorOutput::File ? memfd_create("stderr", MFD_CLOEXEC) : openTerminal(terminal);
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
    dup2(errors == ErrorOutput::File ? err_ : open(terminal.c_str(), O_RDWR | O_NOCTTY), STDERR_FILENO);
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
  result.err = errorsSoFar();
  return result;
}

bool Process::catches(int signal) const {
  std::ifstream status("/proc/" + std::to_string(id_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (!line.starts_with("SigCgt:")) continue;
    const std::uint64_t mask = std::stoull(line.substr(7), nullptr, 16);
    return ((mask >> (static_cast<unsigned>(signal) - 1U)) & 1U) != 0;
  }
  return false;
}

const std::string& Process::errorsSoFar() {
  if (errors_ == ErrorOutput::File) return errorText_ = contentOf(err_);
  std::array<char, 4096> part{};
  for (ssize_t got = 0; (got = read(err_, part.data(), part.size())) > 0;) {
    errorText_.append(part.data(), static_cast<std::size_t>(got));
  }
  return errorText_;
}

void Process::reap(int options) { ended_ = waitpid(id_, &status_, options) == id_; }

}  // namespace hopscope::test
