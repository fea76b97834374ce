#pragma once

#include "extract/knowledge_base.h"
#include "insight/figures/chart.h"
#include "insight/labels.h"
#include "ui/pictures/picture.h"
#include "ui/theme.h"

#include <QHash>

#include <span>

namespace pado::ui
{

/// What turns figures into words: their names, sums, days, and what they were made of.
class Telling
{
public:
    /// @param all  outlive this
    Telling(const insight::Answer& answer, const insight::Question& question, const extract::KnowledgeBase& knowledge,
            const insight::Labels& labels, const Theme& theme);

    const insight::Question& question;
    const insight::Labels& labels;
    const Theme& theme;

    QString name(const QString& key) const; ///< of a company, market, benchmark …: by key, "~name" where it has no id
    QString names(const QStringList& keys) const;
    QString shortName(const QString& key) const; ///< for the side of a chart
    QString money(double value, const QString& currency) const;
    QString sum(const std::optional<double>& value) const; ///< in the question's currency; a dash where there is none
    QString currency() const;                              ///< of the question
    bool isKorean() const { return labels.language() == text::Language::Korean; }

    const insight::FactView* fact(const QString& id) const; ///< nullptr: none
    QString headline(const QString& fact) const;
    const insight::View& view() const { return *m_answer.view; }

    /// "이 기간에 딜이 없습니다."
    QString nothing(const QString& what) const;
    /// "금액 명시 2/3"
    static QString stated(int n, int m);
    /// "2024-01-01 ~ 2025-01-01 · 분기별 · 네이버"
    QString subtitle() const;
    /// Of the facts with these ids; of all that the question looks at where there are none to name.
    QString source(const std::optional<QStringList>& facts) const;

private:
    QString counted(std::span<const insight::FactView* const> facts) const;
    QString countedArticles() const;
    bool looksAt(const insight::FactView& fact) const;

    const insight::Answer& m_answer;
    const extract::KnowledgeBase& m_knowledge;
    QHash<QString, const insight::FactView*> m_facts;
    QHash<QString, QString> m_told; ///< names by key, as facts tell them
};

/// What a number of money is divided by on an axis, with the unit for its title.
struct MoneyScale {
    double factor = 1;
    QString unit; ///< "억 원", "$bn"
};
MoneyScale moneyScale(double highest, const QString& currency, text::Language language);

/// "2024-03-01"
QString dayName(QDate day);
/// At most `most` of the names, evenly: the others are blank, each in its own way, since axes join equal names.
QStringList thinned(const QStringList& names, qsizetype most);
/// Years, quarters, months or days between two days, whichever are few, by Julian day.
std::vector<std::pair<double, QString>> dayTicks(QDate first, QDate last);

/// One or two sentences: what is largest, from where to where.
QString alternativeOf(const Picture& picture);

} // namespace pado::ui
