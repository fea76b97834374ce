#include "base/json_line.h"

#include <QJsonDocument>

namespace pado
{

QByteArray jsonLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace pado
