/** What an operator relies on: starting and stopping, what listens, who gets into the console. */
package se.samordna.itests.platform;
