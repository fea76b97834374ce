#include "ui/network/network_panel.h"

#include "ui/network/network_style.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostSources = 99, mostHops = 3, fewestNodes = 20, mostNodes = 2000;
constexpr QSize sampleSize{28, 12};
constexpr qreal sampleScale = 4; // sharp on dense screens

/// Rumours and denials are shown where they are asked for.
bool isUsual(extract::Status status)
{
    return status == extract::Status::Done || status == extract::Status::Planned;
}

/// A piece of the line.
QIcon sampleOf(const QPen& pen, bool isStruck)
{
    QPixmap pixmap(sampleSize * sampleScale);
    pixmap.setDevicePixelRatio(sampleScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    const qreal middle = sampleSize.height() / 2.0;
    painter.drawLine(QPointF(0, middle), QPointF(sampleSize.width(), middle));
    if (isStruck)
        strike(painter, {sampleSize.width() / 2.0, middle}, pen.color());
    return QIcon(pixmap);
}

} // namespace

NetworkPanel::NetworkPanel(const Services& services, QWidget* parent) : QScrollArea(parent), m_services(services)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    auto* inside = new QWidget(this);
    inside->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(Theme::spacePage, Theme::spaceTight, Theme::spaceCell, Theme::spaceCell);
    layout->setSpacing(Theme::space);
    const auto heading = [&](const QString& words) {
        auto* label = new QLabel(words, inside);
        label->setFont(services.theme.section());
        layout->addSpacing(Theme::spaceTight);
        layout->addWidget(label);
    };
    const Theme& theme = services.theme;
    heading(tr("유형 — 이 기간의 딜"));
    for (const extract::RelationType type : drawnTypes)
        m_types[type] = addCheck(layout, {}, sampleOf(QPen(colourOf(type, theme), 3), false), true);
    heading(tr("상태 — 이 기간의 딜"));
    for (const extract::Status status : drawnStatuses) {
        m_statuses[status] = addCheck(
            layout, {}, sampleOf(penOf(status, theme.text(), 2), status == extract::Status::Denied), isUsual(status));
    }
    heading(tr("거르기"));
    m_sources = addNumber(layout, tr("최소 독립 출처 합"), 1, mostSources);
    m_hops = addNumber(layout, tr("단계"), 1, mostHops);
    m_hops->setToolTip(tr("고른 기업에서 몇 단계 떨어진 기업까지 보일지"));
    m_most = addNumber(layout, tr("최대 기업 수"), fewestNodes, mostNodes);
    m_most->setSingleStep(fewestNodes);
    m_most->setValue(int(insight::NetworkChoice().mostNodes));
    m_most->setToolTip(tr("딜이 많은 기업부터 이만큼 보입니다"));
    m_folds = addCheck(layout, tr("그룹을 한 점으로"), {}, false);
    m_hidesUnknown = addCheck(layout, tr("새 이름 숨기기"), {}, false);
    m_hidesUnknown->setToolTip(tr("기업 목록에 아직 없는 이름을 뺍니다"));
    auto* note = new QLabel(tr("점의 크기는 딜 수, 선의 굵기는 독립 출처 수입니다."), inside);
    note->setWordWrap(true);
    note->setFont(theme.hint());
    note->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(note);
    auto* again = new QPushButton(tr("배치 다시 하기"), inside);
    layout->addWidget(again);
    layout->addStretch(1);
    setWidget(inside);
    setHasCentre(false);
    connect(again, &QPushButton::clicked, this, &NetworkPanel::layoutWanted);
}

QCheckBox* NetworkPanel::addCheck(QLayout* layout, const QString& words, const QIcon& sample, bool isChecked)
{
    auto* check = new QCheckBox(words, this);
    check->setIcon(sample);
    check->setIconSize(sampleSize);
    check->setChecked(isChecked);
    layout->addWidget(check);
    connect(check, &QCheckBox::toggled, this, &NetworkPanel::changed);
    return check;
}

QSpinBox* NetworkPanel::addNumber(QLayout* layout, const QString& words, int least, int most)
{
    auto* row = new QWidget(this);
    auto* inside = new QHBoxLayout(row);
    inside->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(words, row);
    auto* number = new QSpinBox(row);
    number->setRange(least, most);
    label->setBuddy(number);
    number->setAccessibleName(words);
    inside->addWidget(label, 1);
    inside->addWidget(number);
    layout->addWidget(row);
    connect(number, &QSpinBox::valueChanged, this, &NetworkPanel::changed);
    return number;
}

insight::NetworkChoice NetworkPanel::choice() const
{
    insight::NetworkChoice choice;
    for (const auto& [type, check] : m_types) {
        if (check->isChecked())
            choice.types.insert(type);
    }
    for (const auto& [status, check] : m_statuses) {
        if (check->isChecked())
            choice.statuses.insert(status);
    }
    choice.minSources = m_sources->value();
    choice.hops = m_hops->value();
    choice.mostNodes = size_t(m_most->value());
    choice.foldsGroups = m_folds->isChecked();
    choice.hidesUnknown = m_hidesUnknown->isChecked();
    return choice;
}

void NetworkPanel::count(const std::vector<store::FactRow>& deals)
{
    std::map<extract::RelationType, int> types;
    std::map<extract::Status, int> statuses;
    for (const store::FactRow& deal : deals) {
        const auto& relation = std::get<extract::Relation>(deal.claim);
        ++types[insight::drawnAs(relation.type)];
        ++statuses[relation.status];
    }
    const insight::Labels& labels = m_services.labels;
    for (const auto& [type, check] : m_types)
        check->setText(u"%1  %L2"_s.arg(nameOfDrawn(type, labels)).arg(types[type]));

    for (const auto& [status, check] : m_statuses)
        check->setText(u"%1  %L2"_s.arg(labels.status(status)).arg(statuses[status]));
    setFixedWidth(widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width());
}

void NetworkPanel::reset()
{
    const insight::NetworkChoice usual;
    {
        const QSignalBlocker blocker(this);
        for (const auto& [type, check] : m_types)
            check->setChecked(true);
        for (const auto& [status, check] : m_statuses)
            check->setChecked(isUsual(status));
        m_sources->setValue(usual.minSources);
        m_hops->setValue(usual.hops);
        m_most->setValue(int(usual.mostNodes));
        m_folds->setChecked(usual.foldsGroups);
        m_hidesUnknown->setChecked(usual.hidesUnknown);
    }
    Q_EMIT changed();
}

void NetworkPanel::setHasCentre(bool has)
{
    m_hops->parentWidget()->setVisible(has);
}

} // namespace pado::ui
