#pragma once

#include "core/models/MemberDirectory.h"

#include <QHash>

namespace kinward::models
{

/// What references are called where they do not say so themselves: people and organizations by
/// their name, places by theirs, what was found or done by its code. Looks each up in the store
/// once; to be made anew when that has changed.
class ReferenceNames
{
public:
    explicit ReferenceNames(const store::RecordStore &store);

    QString of(const care::Reference &reference) const;
    /// Gives references without a text the name of what they point to.
    void fill(care::Reference &reference) const { reference.display = of(reference); }
    void fill(QList<care::Reference> &references) const;

    /// The resource types that this looks at, for models to watch.
    static QSet<QString> types();

private:
    QString lookUp(const care::Reference &reference) const;

    const store::RecordStore &m_store;
    MemberDirectory m_members;
    mutable QHash<QString, QString> m_known; ///< by the reference as sent
};

/// The texts of references, the empty ones and doubles left out.
QStringList namesOf(const QList<care::Reference> &references);

} // namespace kinward::models
