#include "ui/network/company_field.h"

#include "extract/knowledge_base.h"
#include "ui/theme.h"

#include <QCompleter>
#include <QStringListModel>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

CompanyField::CompanyField(const Services& services, QWidget* parent)
    : QLineEdit(parent),
      m_services(services),
      m_names(new QStringListModel(this))
{
    setPlaceholderText(tr("기업에서 시작…"));
    setAccessibleName(tr("기업에서 시작"));
    setClearButtonEnabled(true);
    setFixedWidth(fontMetrics().horizontalAdvance(placeholderText()) + 6 * Theme::space);
    auto* completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    // Queued: the completer writes what was chosen into the field after it has said so.
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &CompanyField::choose,
            Qt::QueuedConnection);
    connect(this, &QLineEdit::returnPressed, this, &CompanyField::choose, Qt::QueuedConnection);
}

void CompanyField::offer(const std::vector<store::FactRow>& deals)
{
    m_keys.clear();
    for (const store::FactRow& deal : deals) {
        for (const extract::Party& party : std::get<extract::Relation>(deal.claim).parties)
            m_keys.insert(m_services.labels.name(party.entity), store::keyOf(party.entity));
    }
    QStringList names = m_keys.keys();
    names.sort(Qt::CaseInsensitive);
    m_names->setStringList(names);
}

/// What is written, whoever is called so, or the only one that it can become.
void CompanyField::choose()
{
    const QString name = text().trimmed();
    if (name.isEmpty())
        return; // chosen already, by the other of the two signals
    QString key = m_keys.value(name);
    if (key.isEmpty()) {
        if (const extract::KnownEntity* known = m_services.extractor.knowledge().named(name))
            key = known->id;
    }
    if (key.isEmpty() && completer()->completionCount() == 1)
        key = m_keys.value(completer()->currentCompletion());
    if (key.isEmpty()) {
        selectAll(); // the next letter begins another name
        return Q_EMIT unknown(name);
    }
    clear();
    Q_EMIT chosen(key);
}

} // namespace pado::ui
