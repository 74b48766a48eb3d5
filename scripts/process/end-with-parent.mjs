// Loaded first into every process that the launcher starts: it ends when the launcher does, even by kill -9.
// Processes that such a process forks load it as well; what their channel is for is their own affair.
if (process.env.PROSPECTOR_LAUNCHER === String(process.ppid)) {
  process.on("disconnect", () => process.exit(1));
  // Listening would else keep a process alive that has nothing left to do.
  process.channel?.unref();
}
