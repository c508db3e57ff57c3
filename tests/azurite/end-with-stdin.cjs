// Ends the program, in the same orderly way as SIGTERM, when its standard input ends: so it never outlives a test run.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
