#pragma once

#include "insight/doubts.h"
#include "ui/asker.h"
#include "ui/services.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace pado::ui
{

/// The sentence behind a fact: what it says, who says it, how sure Pado is; accept or reject it in place.
class EvidencePane : public QWidget
{
    Q_OBJECT

public:
    EvidencePane(const Services& services, QWidget* parent = nullptr);

    void show(qint64 fact); ///< 0: none
    void clear();
    qint64 fact() const { return m_fact ? m_fact->id : 0; }
    /// The judgement of whoever reads; the pane keeps showing the fact.
    void accept() { review(store::Review::Accepted); }
    void reject() { review(store::Review::Rejected); }
    /// Takes back what was decided.
    void restore(qint64 fact) { review(fact, store::Review::None); }
    /// The fact with its sentence and source, as plain text.
    void copyCitation() const;

Q_SIGNALS:
    void articleWanted(qint64 article, qint64 fact);
    void companyWanted(const QString& key);
    /// The user accepted or rejected it, or took that back.
    void reviewed(qint64 fact, store::Review review);
    void failed(const QString& message);

private:
    void makeHead(QVBoxLayout* layout);
    void makeFoot(QVBoxLayout* layout);
    void fill(const store::FactRow& fact);
    QString sourcesHtml(const store::FactRow& fact) const;
    QString articleHtml(const store::FactEvidence& evidence, const QString& remark) const;
    static QString formerRemark(const store::FactEvidence& evidence);
    /// Other values that the workspace has, and what the sentence's numbers do not add up to.
    QString doubtsHtml(const insight::Doubts& doubts) const;
    QString companiesHtml(const store::FactRow& fact) const;
    void follow(const QString& link);
    void review(store::Review review);
    void review(qint64 fact, store::Review review);

    const Services& m_services;
    Asker m_asker;
    std::optional<store::FactRow> m_fact;
    QWidget* m_body;
    QScrollArea* m_scroll;
    QLabel* m_empty;
    QLabel* m_kind;
    QLabel* m_headline;
    QLabel* m_figure;
    QLabel* m_detail;
    QLabel* m_quote;
    QLabel* m_doubts;
    QLabel* m_outlet;
    QLabel* m_companies;
    QLabel* m_confidence;
    QLabel* m_sources;
    QLabel* m_state;
    QPushButton* m_accept;
    QPushButton* m_reject;
    QPushButton* m_undo;
};

} // namespace pado::ui
