/**
 * One person's way through FACT on the built distribution, as those who work with it see it: over
 * the API, in the pages and on the console, with the exact days and figures.
 */
package se.samordna.itests.way;
