#pragma once

#include "core/base/Clock.h"
#include "core/care/Section.h"
#include "core/models/RecordRoles.h"
#include "core/store/RecordStore.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QTimer>

namespace kinward::models
{

/// A record in the words of its own page, among records of every kind.
struct RecordEntry {
    care::Section section = care::Section::Appointments;
    QString id; ///< by which the section's page finds it
    QDateTime when; ///< invalid where not known
    QString title;
    QString subtitle;
    QString status;
    Tone tone = Tone::Neutral;
    QString searchText; ///< folded (wording::searchKey); with the date in words and in numbers
};

/// Every record that has a page, latest first. The words are those of the models of the pages.
QList<RecordEntry> readEntries(store::RecordStore &store, const QDateTime &now);

/// What readEntries() says of a record that changes, read off the GUI thread. Nothing is read
/// before start(), so that the program is there first; afterwards changes of the store are
/// followed, many at a time.
class RecordCatalog final : public QObject
{
    Q_OBJECT

public:
    RecordCatalog(const store::RecordStore &store, const Clock &clock, QObject *parent = nullptr);

    void start(); ///< the first time it is called; later calls do nothing
    void refresh(); ///< once started: the language or the day is another one
    bool isReady() const { return m_ready; } ///< read at least once
    const QList<RecordEntry> &entries() const { return m_entries; }

Q_SIGNALS:
    void changed();

private:
    void follow(const QSet<QString> &types);
    void read();
    void readHere();
    void take(QList<RecordEntry> entries);

    const store::RecordStore &m_store;
    const Clock &m_clock;
    QTimer m_later;
    QList<RecordEntry> m_entries;
    bool m_started = false;
    bool m_ready = false;
    bool m_reading = false;
    bool m_outdated = false; ///< changed while it was read
};

} // namespace kinward::models
