// Prints what a JSON report of vitest says, ending in a line "N passed, N failed". Fails where anything failed, and
// where nothing ran: a green run without tests is no green run.
//   node scripts/test-summary.mjs REPORT
import { existsSync, readFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
if (!existsSync(file)) {
  process.stderr.write('The tests left no report, so they did not run to the end.\n');
  process.exitCode = 1;
} else {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot be loaded holds no test that could fail: count the file.
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  for (const suite of broken) process.stdout.write(`could not be run: ${suite.name}\n`);
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
