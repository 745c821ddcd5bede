#!/usr/bin/env node
// Launcher. The syntax is old on purpose: a Node too old for atrisk must still read it and print the sentence below.
var parts = process.versions.node.split('.').map(Number);

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  process.stderr.write('atrisk needs Node 20.19 or newer, and this is Node ' + process.versions.node + '.\n');
  process.stderr.write('Install a newer version from https://nodejs.org, then run the command again.\n');
  process.exitCode = 2;
} else {
  import('../dist/cli/main.js').then(
    function (cli) {
      return cli.main(process.argv.slice(2), cli.processIo()).then(function (code) {
        process.exitCode = code;
      });
    },
    function (error) {
      if (!error || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      process.stderr.write('atrisk is not built: a file of its dist folder is missing.\n');
      process.stderr.write('In a copy of the source, run "npm run build"; otherwise install the package again.\n');
      process.exitCode = 2;
    },
  );
}
