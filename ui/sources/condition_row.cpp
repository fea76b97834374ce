#include "ui/sources/condition_row.h"

#include "extract/knowledge_base.h"
#include "insight/rule_text.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr store::Field fields[] = {store::Field::Anywhere, store::Field::Title, store::Field::Text,
                                   store::Field::Source, store::Field::Company};
constexpr store::Test tests[] = {store::Test::Contains, store::Test::ContainsNot, store::Test::Is};

} // namespace

ConditionRow::ConditionRow(const Services& services, const store::Condition& condition, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_field(new QComboBox(this)),
      m_test(new QComboBox(this)),
      m_words(new QLineEdit(this)),
      m_remove(new QToolButton(this))
{
    const insight::RuleText said(services.extractor.knowledge(), services.labels.language());
    for (const store::Field field : fields)
        m_field->addItem(said.field(field), int(field));
    for (const store::Test test : tests)
        m_test->addItem(said.test(test), int(test));
    m_field->setCurrentIndex(m_field->findData(int(condition.field)));
    m_test->setCurrentIndex(m_test->findData(int(condition.test)));
    QStringList words;
    for (const QString& word : condition.words)
        words << (condition.field == store::Field::Company ? said.company(word) : word);
    m_words->setText(words.join(u", "_s));
    m_words->setPlaceholderText(tr("낱말, 여럿이면 쉼표로"));
    m_field->setAccessibleName(tr("볼 곳"));
    m_test->setAccessibleName(tr("견주는 법"));
    m_words->setAccessibleName(tr("낱말"));
    m_remove->setIcon(icon(u"close"_s, services.theme));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("조건 빼기"));
    m_remove->setAccessibleName(tr("조건 빼기"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space);
    layout->addWidget(m_field);
    layout->addWidget(m_words, 1);
    // As a sentence of the language reads: 제목 · 광고 · 포함, but title · contains · advert.
    layout->insertWidget(services.labels.language() == text::Language::Korean ? 2 : 1, m_test);
    layout->addWidget(m_remove);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionRow::changed);
    connect(m_test, &QComboBox::currentIndexChanged, this, &ConditionRow::changed);
    connect(m_words, &QLineEdit::textChanged, this, &ConditionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
}

store::Condition ConditionRow::condition() const
{
    store::Condition condition{
        store::Field(m_field->currentData().toInt()), store::Test(m_test->currentData().toInt()), {}};
    for (const QString& part : m_words->text().split(u',', Qt::SkipEmptyParts)) {
        const QString word = part.simplified();
        if (word.isEmpty())
            continue;
        if (condition.field != store::Field::Company) {
            condition.words << word;
            continue;
        }
        const extract::KnownEntity* known = m_services.extractor.knowledge().named(word);
        condition.words << (known ? known->id : u'~' + word); // as the workspace keys a name it does not know
    }
    return condition;
}

void ConditionRow::focusWords()
{
    m_words->setFocus();
}

void ConditionRow::setRemovable(bool isRemovable)
{
    m_remove->setEnabled(isRemovable);
}

} // namespace pado::ui
