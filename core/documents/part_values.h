#pragma once

#include <any>
#include <map>
#include <typeindex>

namespace hopscope {

/// The values of the parts of a document, one of a type: a plain value that knows none of the types it holds.
class PartValues {
 public:
  /// The value of this type; a default one where there is none.
  template <typename Value>
  [[nodiscard]] const Value& get() const {
    static const Value none{};
    const auto found = values_.find(typeid(Value));
    return found == values_.end() ? none : std::any_cast<const Value&>(found->second);
  }

  /// The value of this type, to be changed; a default one is made where there is none.
  template <typename Value>
  [[nodiscard]] Value& edit() {
    std::any& held = values_[typeid(Value)];
    if (!held.has_value()) held.emplace<Value>();
    return std::any_cast<Value&>(held);
  }

  template <typename Value>
  void remove() {
    values_.erase(typeid(Value));
  }

 private:
  std::map<std::type_index, std::any> values_;
};

}  // namespace hopscope
