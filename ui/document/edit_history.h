#pragma once

#include <QString>
#include <QUndoCommand>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <utility>

namespace hopscope::ui {

/// What undo and redo go through: changes of values, each with its type. Values are small: what is large in them is
/// shared.
class EditHistory {
 public:
  /// Names one edit as long as it is in the history; an edit that was merged into an earlier one names that.
  class Handle {
   public:
    Handle() = default;
    /// Whether the edit is in the history.
    [[nodiscard]] bool names() const { return !ticket_.expired(); }

   private:
    friend class EditHistory;
    struct Ticket {
      bool withdrawn = false;
    };
    explicit Handle(const std::shared_ptr<Ticket>& ticket) : ticket_(ticket) {}
    std::weak_ptr<Ticket> ticket_;
  };

  [[nodiscard]] QUndoStack& stack() { return stack_; }
  [[nodiscard]] const QUndoStack& stack() const { return stack_; }

  /// Does the change and puts it on top.
  /// @param apply    makes a value the current one
  /// @param name     what undo says
  /// @param mergeKey edits of one type in a row with the same non-empty key are one step
  template <typename Value>
  Handle push(Value before, Value after, std::function<void(const Value&)> apply, const QString& name,
              const QString& mergeKey);

  /// Ends merging: the next edit is a step of its own.
  void endMerge() { ++generation_; }

  /// Takes an edit out of the history, wherever it is: what lies on top stays, and no value is touched. Nothing happens
  /// when it is not there any more.
  void withdraw(const Handle& edit);

 private:
  using Ticket = Handle::Ticket;

  template <typename Value>
  class Command;

  /// A number of its own for every type.
  template <typename Value>
  static int idOf() {
    static const int id = nextId();
    return id;
  }
  static int nextId();

  QUndoStack stack_;
  int generation_ = 0;
  bool withdrawing_ = false;
};

template <typename Value>
class EditHistory::Command final : public QUndoCommand {
 public:
  Command(const EditHistory& history, Value before, Value after, std::function<void(const Value&)> apply,
          const QString& name, QString mergeKey, std::shared_ptr<Ticket> ticket)
      : QUndoCommand(name),
        history_(history),
        before_(std::move(before)),
        after_(std::move(after)),
        apply_(std::move(apply)),
        mergeKey_(std::move(mergeKey)),
        generation_(history.generation_),
        ticket_(std::move(ticket)) {}

  void undo() override { go(before_); }
  void redo() override { go(after_); }

  [[nodiscard]] int id() const override { return mergeKey_.isEmpty() ? -1 : idOf<Value>(); }
  /// Qt gives only commands of the same id, which are those of the same type.
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const Command*>(other);
    if (next->mergeKey_ != mergeKey_ || next->generation_ != generation_) return false;
    after_ = next->after_;
    ticket_ = next->ticket_;
    setText(next->text());
    return true;
  }

 private:
  void go(const Value& value) {
    if (ticket_->withdrawn) setObsolete(true);  // the stack drops it now
    if (!history_.withdrawing_) apply_(value);
  }

  const EditHistory& history_;
  Value before_;
  Value after_;
  std::function<void(const Value&)> apply_;
  QString mergeKey_;
  int generation_;
  std::shared_ptr<Ticket> ticket_;
};

template <typename Value>
EditHistory::Handle EditHistory::push(Value before, Value after, std::function<void(const Value&)> apply,
                                      const QString& name, const QString& mergeKey) {
  auto ticket = std::make_shared<Ticket>();
  Handle handle(ticket);
  stack_.push(new Command<Value>(*this, std::move(before), std::move(after), std::move(apply), name, mergeKey,
                                 std::move(ticket)));
  return handle;
}

}  // namespace hopscope::ui
