#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace pado
{

/// A member whose value is a string or a whole number.
struct PlainMember {
    QByteArrayView name;
    QString text;          ///< of a string
    QByteArrayView number; ///< as written; empty for a string
};

/// The members of a JSON object that holds nothing but strings and whole numbers of up to 15 digits, as a line that
/// carries an article does, without a tree. At the slightest doubt (nesting, other values, escapes in names, a name
/// twice, text that is no UTF-8, a mistake) there are none: then QJsonDocument has to tell what it is. Views into
/// `json`.
std::optional<std::vector<PlainMember>> plainMembers(QByteArrayView json);

} // namespace pado
