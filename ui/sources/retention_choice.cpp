#include "ui/sources/retention_choice.h"

namespace pado::ui
{

namespace
{

constexpr int inherited = -1, forEver = 0; ///< among the days
constexpr int offered[] = {365, 180, 90, 30};

} // namespace

RetentionChoice::RetentionChoice(QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(tr("기사 보관"));
    setToolTip(tr("사실의 근거가 된 기사와 별표나 라벨이 있는 기사는 언제나 남습니다."));
    addItem(tr("계속"), forEver);
    for (const int days : offered)
        addItem(tr("%L1일").arg(days), days);
}

void RetentionChoice::offerInherited(const QString& text)
{
    if (findData(inherited) < 0)
        insertItem(0, text, inherited);
    setCurrentIndex(0);
}

bool RetentionChoice::isInherited() const
{
    return currentData().toInt() == inherited;
}

void RetentionChoice::setDays(std::optional<int> days)
{
    const int wanted = days.value_or(forEver);
    if (findData(wanted) < 0)
        addItem(tr("%L1일").arg(wanted), wanted);
    setCurrentIndex(findData(wanted));
}

std::optional<int> RetentionChoice::days() const
{
    const int days = currentData().toInt();
    return days > forEver ? std::optional(days) : std::nullopt;
}

} // namespace pado::ui
