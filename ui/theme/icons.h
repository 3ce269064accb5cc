#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>
#include <optional>

#include "ui/theme/colours.h"

namespace hopscope::ui {

/// Makes the compiled-in files reachable: the linker drops the registration of resources in a static library.
void initialiseResources();

/// An icon painted in the colours of the theme of the moment, or in one token.
[[nodiscard]] QIcon themedIcon(const QString& name, std::optional<Colour> colour = std::nullopt);

/// The icon `name` of resources/icons at `size` px, in `colour`; null when there is no such icon.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio);

/// Names of all icons, sorted.
[[nodiscard]] QStringList iconNames();

}  // namespace hopscope::ui
