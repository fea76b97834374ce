#include "ui/frame/top_bar.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

TopBar::TopBar(const Theme& theme, QDate today, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_search(new QLineEdit(this)),
      m_refusal(new QLabel(this)),
      m_period(new PeriodBar(today, this)),
      m_count(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space, Theme::space, Theme::spaceCell, Theme::space);
    column->setSpacing(Theme::space);
    auto* layout = new QHBoxLayout;
    column->addLayout(layout);
    column->addWidget(m_refusal);
    m_refusal->setProperty("notice", true);
    m_refusal->setWordWrap(true);
    m_refusal->setMargin(Theme::space);
    m_refusal->hide();
    layout->setSpacing(Theme::space);
    m_back = add(*layout, u"back"_s, tr("뒤로 (Alt+←)"));
    m_forward = add(*layout, u"forward"_s, tr("앞으로 (Alt+→)"));
    m_search->setPlaceholderText(tr("기사 찾기  Ctrl+K"));
    m_search->setAccessibleName(tr("기사 찾기"));
    m_search->setToolTip(tr("빈칸은 ‘그리고’, OR는 ‘또는’, -낱말은 ‘빼고’입니다. \"구절\"과 앞부분*도 찾습니다.\n"
                            "기업:네이버 · 유형:투자 · 금액>100억 · 상태:완료 · 출처:… · 제목:… · 기간:2024Q1\n"
                            "표시:안읽음 · 있음:사실 · 같은문장(A,B) · 근접(A,B,10) · 첫소리 ㅍㄹㅇㅅ"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, theme), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(fontMetrics().horizontalAdvance(u'가') * 10);
    m_search->setMaximumWidth(fontMetrics().horizontalAdvance(u'가') * 36);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_period);
    layout->addStretch();
    m_count->setProperty("muted", true);
    layout->addWidget(m_count);
    m_evidence = add(*layout, u"panel"_s, tr("근거 보이기·숨기기 (F4)"));
    m_evidence->setCheckable(true);
    connect(m_back, &QToolButton::clicked, this, &TopBar::back);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forward);
    connect(m_evidence, &QToolButton::clicked, this, &TopBar::evidenceToggled);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searched(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_refusal->hide();
        if (text.isEmpty())
            Q_EMIT searched({});
    });
}

QToolButton* TopBar::add(QLayout& row, const QString& iconName, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName, m_theme));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    row.addWidget(button);
    return button;
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::setSearch(const QString& query)
{
    const QSignalBlocker blocker(m_search);
    m_refusal->hide();
    m_search->setText(query);
}

void TopBar::refuseSearch(const QString& why, int column)
{
    m_refusal->setText(why);
    m_refusal->show();
    const QString text = m_search->text();
    qsizetype place = 0;
    for (int left = column - 1; left > 0 && place < text.size(); --left)
        place += text[place].isHighSurrogate() ? 2 : 1;
    m_search->setFocus();
    m_search->setSelection(int(place), int(text.size() - place));
}

void TopBar::setCount(const QString& text)
{
    m_count->setText(text);
}

void TopBar::setHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void TopBar::setEvidenceShown(bool isShown)
{
    m_evidence->setChecked(isShown);
}

} // namespace pado::ui
