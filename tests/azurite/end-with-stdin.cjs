// Ends the program, in the same orderly way as SIGTERM, when its standard input ends: so it never outlives a test run.
// What it kept is deleted then, unless a line was written to it before.
const fs = require('node:fs');

let keep = false;
process.stdin.on('data', () => { keep = true; }).on('end', () => process.kill(process.pid, 'SIGTERM'));
process.on('exit', () => {
  if (!keep) {
    fs.rmSync(process.argv[process.argv.indexOf('--location') + 1], { recursive: true, force: true });
  }
});
