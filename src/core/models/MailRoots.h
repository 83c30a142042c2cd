#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace kinward::models
{

/// Which message names which as the one that it is part of or answers, and what heads them all.
class MailRoots
{
public:
    /// `parent` may be empty, and need not be known.
    void put(const QString &id, const QString &parent);
    void remove(const QString &id);
    bool contains(const QString &id) const { return m_parents.contains(id); }
    /// What heads the thread of a message, known or not. It need not be known itself: it is not
    /// shared then, but holds the thread together all the same.
    QString rootOf(const QString &id) const;
    /// These and what hangs on them: those whose root may be another when theirs is. Known ones
    /// only.
    QStringList withAllBelow(const QSet<QString> &ids) const;

private:
    QHash<QString, QString> m_parents; ///< of all that are known
    QHash<QString, QStringList> m_parts; ///< by the parent
};

} // namespace kinward::models
