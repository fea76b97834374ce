#pragma once

#include <QComboBox>

#include <optional>

namespace pado::ui
{

/// How many days articles are kept: for ever, or one of a few lengths, or what was set elsewhere.
class RetentionChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit RetentionChoice(QWidget* parent);

    /// Offers first to keep as long as something else says.
    void offerInherited(const QString& text);
    bool isInherited() const;

    void setDays(std::optional<int> days); ///< empty: for ever
    std::optional<int> days() const;
};

} // namespace pado::ui
