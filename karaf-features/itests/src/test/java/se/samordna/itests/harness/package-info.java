/**
 * What every test of the built distribution stands on: a running Samordna, its console, clock,
 * folder and browser.
 */
package se.samordna.itests.harness;
