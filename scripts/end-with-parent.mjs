// Loaded first into every process that the launcher starts: it ends when the launcher does, even by kill -9.
process.on("disconnect", () => process.exit(1));
// Listening would else keep a process alive that has nothing left to do.
process.channel?.unref();
