#include "core/models/MailRoots.h"

namespace kinward::models
{

namespace
{
constexpr int deepestThread = 64; ///< levels of an answer to an answer that are followed
}

void MailRoots::put(const QString &id, const QString &parent)
{
    const auto known = m_parents.constFind(id);
    if (known != m_parents.cend()) {
        if (*known == parent)
            return;
        remove(id);
    }
    m_parents.insert(id, parent);
    if (!parent.isEmpty())
        m_parts[parent].append(id);
}

void MailRoots::remove(const QString &id)
{
    const QString parent = m_parents.take(id);
    const auto parts = m_parts.find(parent);
    if (parts == m_parts.end())
        return;
    parts->removeOne(id);
    if (parts->isEmpty())
        m_parts.remove(parent);
}

QString MailRoots::rootOf(const QString &id) const
{
    QString root = id;
    for (int depth = 0; depth < deepestThread; ++depth) {
        const auto parent = m_parents.constFind(root);
        if (parent == m_parents.cend() || parent->isEmpty())
            break;
        root = *parent;
    }
    return root;
}

QStringList MailRoots::withAllBelow(const QSet<QString> &ids) const
{
    QSet<QString> seen = ids; // answers may go in a circle
    QStringList open(ids.begin(), ids.end());
    QStringList found;
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (m_parents.contains(id))
            found.append(id);
        const auto parts = m_parts.constFind(id);
        if (parts == m_parts.cend())
            continue;
        for (const QString &part : *parts) {
            if (seen.contains(part))
                continue;
            seen.insert(part);
            open.append(part);
        }
    }
    return found;
}

} // namespace kinward::models
