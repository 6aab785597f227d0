// Loaded into wrangler before itself: when the process that started it is killed, it stops as on Ctrl-C
// instead of keeping the port and the data folder.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
