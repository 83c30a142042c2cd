// Runs in the meeting's page before any script of its own (DevicesScript.cpp calls it). It makes the
// page use the devices that the person chose, remembers what it was given, so that the window can
// always say whether it is seen and heard, and lets the window's Mute stand above the page's.
(choice) => {
    'use strict';
    const name = '__kinwardDevices';
    const devices = navigator.mediaDevices;
    if (!devices)
        return;

    const native = {
        getUserMedia: devices.getUserMedia.bind(devices),
        getDisplayMedia: devices.getDisplayMedia && devices.getDisplayMedia.bind(devices),
        enumerateDevices: devices.enumerateDevices.bind(devices),
        enabled: Object.getOwnPropertyDescriptor(MediaStreamTrack.prototype, 'enabled'),
        cloneTrack: MediaStreamTrack.prototype.clone,
        cloneStream: MediaStream.prototype.clone,
        stop: MediaStreamTrack.prototype.stop,
        setSinkId: HTMLMediaElement.prototype.setSinkId,
        play: HTMLMediaElement.prototype.play,
    };

    // Frames of the same origin share what the page above them has.
    const registry = (() => {
        try {
            const shared = window !== window.top && window.top[name](choice.token, 'registry');
            if (shared)
                return shared;
        } catch { /* the page above is of another origin, or there is none */ }
        return {
            tracks: new Map(), // number → weak reference
            kinds: new WeakMap(), // track → 'audio', 'video' or 'screen'
            wishes: new WeakMap(), // track → whether the page wants it enabled
            held: { audio: choice.holdsMicrophone, video: choice.holdsCamera, screen: false },
            count: 0,
            refused: 0, // how often the page tried to end what the person muted
            isClosed: false,
        };
    })();

    const apply = (track) => {
        const kind = registry.kinds.get(track);
        native.enabled.set.call(track, registry.wishes.get(track) && !registry.held[kind]);
    };
    const remember = (track, kind, wish = true) => {
        registry.kinds.set(track, kind);
        registry.wishes.set(track, wish);
        registry.tracks.set(++registry.count, new WeakRef(track));
        apply(track);
    };
    const liveTracks = () => {
        const live = [];
        for (const [number, reference] of registry.tracks) {
            const track = reference.deref();
            if (track && track.readyState === 'live')
                live.push(track);
            else
                registry.tracks.delete(number);
        }
        return live;
    };

    const refusal = (title) => new DOMException('Refused', title);

    // ---- which device ----

    const pageChose = (part) => {
        const id = typeof part === 'object' && part.deviceId;
        return Boolean(id) && id !== 'default' && id.ideal !== 'default' && id.exact !== 'default';
    };
    const chosenIds = async (asked) => {
        const known = await native.enumerateDevices();
        const find = (part, kind, label) => part && label && !pageChose(part)
            ? known.find((device) => device.kind === kind && device.label === label)?.deviceId
            : undefined;
        return {
            audio: find(asked.audio, 'audioinput', choice.microphone),
            video: find(asked.video, 'videoinput', choice.camera),
        };
    };
    const withIds = (asked, ids) => {
        const wanted = { ...asked };
        for (const part of ['audio', 'video']) {
            if (ids[part])
                wanted[part] = { ...(asked[part] === true ? {} : asked[part]), deviceId: { exact: ids[part] } };
        }
        return wanted;
    };
    const getChosen = async (asked) => {
        const ids = await chosenIds(asked);
        let stream;
        try {
            stream = await native.getUserMedia(withIds(asked, ids));
        } catch (error) {
            if (!ids.audio && !ids.video)
                throw error;
            return native.getUserMedia(asked); // it was unplugged, or cannot do what is asked
        }
        // The names of devices may be told only to a page that was given one.
        const later = await chosenIds(asked);
        if (later.audio === ids.audio && later.video === ids.video)
            return stream;
        const isRight = stream.getTracks().every(
            (track) => !later[track.kind] || track.getSettings().deviceId === later[track.kind]);
        if (isRight)
            return stream;
        stream.getTracks().forEach((track) => native.stop.call(track));
        return native.getUserMedia(withIds(asked, later)).catch(() => native.getUserMedia(asked));
    };

    const getUserMedia = async (constraints) => {
        const asked = { ...constraints };
        if (registry.isClosed)
            throw refusal('NotAllowedError');
        if (choice.withoutCamera && asked.video) {
            if (!asked.audio)
                throw refusal('NotFoundError');
            delete asked.video;
        }
        const stream = await getChosen(asked);
        if (registry.isClosed) {
            stream.getTracks().forEach((track) => native.stop.call(track));
            throw refusal('NotAllowedError');
        }
        stream.getTracks().forEach((track) => remember(track, track.kind));
        return stream;
    };
    const getDisplayMedia = async (constraints) => {
        const stream = await native.getDisplayMedia(constraints);
        stream.getTracks().forEach((track) => remember(track, 'screen'));
        return stream;
    };
    const enumerateDevices = async () => {
        const known = await native.enumerateDevices();
        return choice.withoutCamera ? known.filter((device) => device.kind !== 'videoinput') : known;
    };

    const replace = (target, property, value) => {
        if (target[property])
            Object.defineProperty(target, property, { value, writable: true, configurable: true });
    };
    replace(MediaDevices.prototype, 'getUserMedia', getUserMedia);
    replace(MediaDevices.prototype, 'getDisplayMedia', getDisplayMedia);
    replace(MediaDevices.prototype, 'enumerateDevices', enumerateDevices);
    const withCallbacks = (constraints, done, failed) => {
        getUserMedia(constraints).then(done, failed);
    };
    replace(Navigator.prototype, 'getUserMedia', withCallbacks);
    replace(Navigator.prototype, 'webkitGetUserMedia', withCallbacks);

    // ---- mute ----

    Object.defineProperty(MediaStreamTrack.prototype, 'enabled', {
        enumerable: true,
        configurable: false,
        get() { return native.enabled.get.call(this); },
        set(value) {
            const kind = registry.kinds.get(this);
            if (!kind) {
                native.enabled.set.call(this, value);
                return;
            }
            if (value && registry.held[kind])
                ++registry.refused;
            registry.wishes.set(this, Boolean(value));
            apply(this);
        },
    });
    replace(MediaStreamTrack.prototype, 'clone', function clone() {
        const copy = native.cloneTrack.call(this);
        if (registry.kinds.has(this))
            remember(copy, registry.kinds.get(this), registry.wishes.get(this));
        return copy;
    });
    replace(MediaStream.prototype, 'clone', function clone() {
        const copy = native.cloneStream.call(this);
        const kindOf = (track) => this.getTracks().map((own) => [own, registry.kinds.get(own)]).find(
            ([own, kind]) => kind && own.kind === track.kind);
        for (const track of copy.getTracks()) {
            const original = kindOf(track);
            if (original)
                remember(track, original[1], registry.wishes.get(original[0]));
        }
        return copy;
    });

    // ---- speaker ----

    let speakerId = '';
    const useSpeaker = async (element) => {
        if (!choice.speaker || !native.setSinkId || element.sinkId)
            return;
        if (!speakerId) {
            const known = await native.enumerateDevices();
            speakerId = known.find(
                (device) => device.kind === 'audiooutput' && device.label === choice.speaker)?.deviceId ?? '';
        }
        if (speakerId)
            await native.setSinkId.call(element, speakerId);
    };
    const trySpeaker = (element) => {
        useSpeaker(element).catch(() => { /* it plays where the system wants it */ });
    };
    replace(HTMLMediaElement.prototype, 'play', function play() {
        trySpeaker(this);
        return native.play.call(this);
    });
    document.addEventListener('playing', (event) => trySpeaker(event.target), true);

    // ---- what the window asks ----

    const sendingOf = (kind) => {
        const tracks = liveTracks().filter((track) => registry.kinds.get(track) === kind);
        if (tracks.length === 0)
            return 'nothing';
        return tracks.some((track) => native.enabled.get.call(track)) ? 'live' : 'muted';
    };
    const stopAll = (kinds) => liveTracks().forEach((track) => {
        if (!kinds.includes(registry.kinds.get(track)))
            return;
        native.stop.call(track);
        track.dispatchEvent(new Event('ended')); // as where the device is unplugged
    });
    const commands = {
        registry: () => registry,
        state: () => ({
            microphone: sendingOf('audio'),
            camera: sendingOf('video'),
            isSharingScreen: sendingOf('screen') !== 'nothing',
            refused: registry.refused,
        }),
        hold: (kind, isHeld) => {
            registry.held[kind] = isHeld;
            for (const track of liveTracks()) {
                if (registry.kinds.get(track) !== kind)
                    continue;
                if (!isHeld)
                    registry.wishes.set(track, true);
                apply(track);
            }
        },
        stopScreen: () => stopAll(['screen']),
        close: () => {
            registry.isClosed = true;
            stopAll(['audio', 'video', 'screen']);
        },
    };
    // The page knows no token, and so cannot end what the person muted.
    Object.defineProperty(window, name, {
        value: (token, command, ...rest) => token === choice.token ? commands[command](...rest) : undefined,
    });
}
