#pragma once

class QWidget;

namespace hopscope::ui {

/// Tells assistive programs what the painted views are: pictures and plots are graphics whose value is the sentence
/// that describes them, the timeline is a slider over the steps. Once per process is enough.
void installAccessibleViews();

/// Tells them that the step of the timelines in `window` is another one.
void announceSteps(const QWidget& window);

}  // namespace hopscope::ui
