'use strict';

// The page of the check. It holds camera and microphone, plays the sound, and says how that goes when
// it is asked (ui/visit/check/MediaProbe). It sends nothing anywhere.
const check = (() => {
    // Chromium lists what the system uses by itself as devices of their own, under these ids.
    const pseudoDevices = ['default', 'communications'];
    const kinds = {camera: 'videoinput', microphone: 'audioinput', speaker: 'audiooutput'};
    let devices = [];
    let areRead = false;

    function realDevices(kind) {
        return devices.filter((one) => one.kind === kind && !pseudoDevices.includes(one.deviceId));
    }

    function idOf(kind, label) {
        const found = label && realDevices(kind).find((one) => one.label === label);
        return found ? found.deviceId : '';
    }

    async function readDevices() {
        devices = await navigator.mediaDevices.enumerateDevices();
        areRead = true;
    }

    function stop(stream) {
        stream.getTracks().forEach((track) => track.stop());
    }

    /// A camera or a microphone: what is wanted of it, and what became of that.
    class Source {
        constructor(kind, medium, constraints, use) {
            Object.assign(this, {kind, medium, constraints, use});
            this.wanted = '';
            this.state = 'off';
            this.problem = '';
            this.stream = null;
            this.turn = 0;
        }

        get track() {
            return this.stream ? this.stream.getTracks()[0] : null;
        }

        ask(id) {
            const which = id ? {deviceId: {exact: id}} : {};
            return navigator.mediaDevices.getUserMedia({[this.medium]: {...this.constraints, ...which}});
        }

        /// Names are told only after something was open, so the first look may be at another device
        /// than the wanted one.
        async askForWanted() {
            await readDevices();
            const known = idOf(this.kind, this.wanted);
            let stream = null;
            let problem = null;
            try {
                stream = await this.ask(known);
            } catch (error) {
                problem = error;
            }
            await readDevices();
            const id = idOf(this.kind, this.wanted);
            if (id && id !== known) {
                if (stream)
                    stop(stream);
                return this.ask(id);
            }
            if (problem)
                throw problem;
            return stream;
        }

        async open() {
            const turn = ++this.turn;
            this.close();
            this.state = 'asking';
            try {
                const stream = await this.askForWanted();
                if (turn !== this.turn) {
                    stop(stream); // another one was chosen meanwhile
                    return;
                }
                this.stream = stream;
                this.track.onended = () => this.open();
                this.state = 'live';
                this.use(stream);
            } catch (error) {
                if (turn !== this.turn)
                    return;
                this.state = 'failed';
                this.problem = error.name;
            }
        }

        close() {
            if (this.stream)
                stop(this.stream);
            this.stream = null;
            this.state = 'off';
            this.problem = '';
            this.use(null);
        }

        choose(label) {
            if (label === this.wanted)
                return;
            this.wanted = label;
            this.open();
        }

        /// Devices came or went: the wanted one may be back, or one may be there at last.
        reconsider() {
            const id = idOf(this.kind, this.wanted);
            const isBack = this.state === 'live' && id && this.track.getSettings().deviceId !== id;
            const isThere = this.state === 'failed' && devices.some((one) => one.kind === this.kind);
            if (isBack || isThere)
                this.open();
        }

        tell() {
            return {state: this.state, problem: this.problem, label: this.track ? this.track.label : ''};
        }
    }

    /// How loud it is.
    class Ear {
        listen(stream) {
            if (this.context)
                this.context.close();
            this.context = null;
            if (!stream)
                return;
            this.context = new AudioContext();
            this.analyser = this.context.createAnalyser();
            this.analyser.fftSize = 8192; // longer than the time between two questions
            this.samples = new Float32Array(this.analyser.fftSize);
            this.context.createMediaStreamSource(stream).connect(this.analyser);
        }

        /// The loudest of the last moments, 0 … 1: root mean square over 20 ms or so.
        loudness() {
            if (!this.context)
                return 0;
            this.analyser.getFloatTimeDomainData(this.samples);
            const step = 1024;
            let loudest = 0;
            for (let from = 0; from < this.samples.length; from += step) {
                let sum = 0;
                for (let i = from; i < from + step; ++i)
                    sum += this.samples[i] * this.samples[i];
                loudest = Math.max(loudest, Math.sqrt(sum / step));
            }
            return loudest;
        }
    }

    /// Two soft notes.
    class Speaker {
        constructor() {
            this.wanted = '';
            this.state = 'silent';
            this.canChoose = 'setSinkId' in HTMLMediaElement.prototype;
        }

        choose(label) {
            if (label !== this.wanted && this.state === 'failed')
                this.state = 'silent';
            this.wanted = label;
        }

        async play() {
            if (this.state === 'playing')
                return;
            this.state = 'playing';
            const context = new AudioContext();
            const way = context.createMediaStreamDestination();
            const player = new Audio();
            player.srcObject = way.stream;
            try {
                const id = idOf(kinds.speaker, this.wanted);
                if (this.canChoose && id)
                    await player.setSinkId(id);
                await player.play();
                await context.resume();
                await this.playNotes(context, way);
                this.state = 'silent';
            } catch (error) {
                this.state = 'failed';
            }
            player.pause();
            player.srcObject = null;
            context.close();
        }

        playNotes(context, way) {
            const length = 0.7;
            const start = context.currentTime + 0.1;
            return Promise.all([523.25, 659.25].map((pitch, place) => new Promise((done) => {
                const note = context.createOscillator();
                const volume = context.createGain();
                const from = start + place * length;
                note.frequency.value = pitch;
                volume.gain.setValueAtTime(0, from);
                volume.gain.linearRampToValueAtTime(0.4, from + 0.05);
                volume.gain.linearRampToValueAtTime(0, from + length);
                note.connect(volume).connect(way);
                note.onended = done;
                note.start(from);
                note.stop(from + length);
            })));
        }
    }

    const picture = document.getElementById('picture');
    const ear = new Ear();
    const speaker = new Speaker();
    const camera = new Source(kinds.camera, 'video', {width: {ideal: 640}, height: {ideal: 360}},
        (stream) => { picture.srcObject = stream; });
    const microphone = new Source(kinds.microphone, 'audio', {}, (stream) => ear.listen(stream));

    function names(kind) {
        const labels = realDevices(kind).map((one) => one.label).filter((label) => label);
        return [...new Set(labels)];
    }

    navigator.mediaDevices.addEventListener('devicechange', async () => {
        await readDevices();
        camera.reconsider();
        microphone.reconsider();
    });

    return {
        start(wanted) {
            camera.wanted = wanted.camera;
            microphone.wanted = wanted.microphone;
            speaker.wanted = wanted.speaker;
            speaker.state = 'silent';
            camera.open();
            microphone.open();
        },
        choose(wanted) {
            camera.choose(wanted.camera);
            microphone.choose(wanted.microphone);
            speaker.choose(wanted.speaker);
        },
        play() { speaker.play(); },
        tell() {
            return {
                camera: camera.tell(),
                width: picture.videoWidth,
                height: picture.videoHeight,
                microphone: microphone.tell(),
                loudness: ear.loudness(),
                speaker: speaker.state,
                canChooseSpeaker: speaker.canChoose,
                hasSpeaker: !areRead || devices.some((one) => one.kind === kinds.speaker),
                cameras: names(kinds.camera),
                microphones: names(kinds.microphone),
                speakers: names(kinds.speaker),
            };
        },
    };
})();
