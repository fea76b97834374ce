#pragma once

#include "ui/asker.h"
#include "ui/services.h"

#include "store/rows.h"
#include "text/difference.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTextBrowser;

namespace pado::ui
{

/// What changed between two revisions of an article: words left out are struck through, words put in are underlined,
/// each on a tint of its own.
class RevisionView : public QWidget
{
    Q_OBJECT

public:
    RevisionView(const Services& services, QWidget* parent);

    /// Compares revision `before` (0: the one before the newest) with the newest.
    void show(qint64 article, int before = 0);
    qint64 article() const { return m_article; }

Q_SIGNALS:
    void failed(const QString& message);

private:
    void offer(const std::vector<store::Revision>& revisions, int before);
    void compare();
    void write(const std::vector<text::Piece>& pieces);

    const Services& m_services;
    Asker m_asker;
    qint64 m_article = 0;
    QComboBox* m_before;
    QComboBox* m_after;
    QLabel* m_summary;
    QTextBrowser* m_text;
};

} // namespace pado::ui
