#pragma once

#include "ui/asker.h"
#include "ui/services.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace pado::ui
{

class RetentionChoice;

/// How long articles are kept, and how many that lets go of.
class RetentionRow : public QWidget
{
    Q_OBJECT

public:
    RetentionRow(const Services& services, QWidget* parent);
    void reload();

Q_SIGNALS:
    void failed(const QString& message);

private:
    void keepFor(std::optional<int> days);
    void show(const store::Retention& retention, qint64 overdue);
    void tell(const Error& error);

    const Services& m_services;
    Asker m_asker;
    RetentionChoice* m_days;
    QLabel* m_note;
};

} // namespace pado::ui
