/** The arrows between the bundles, read from their classes. */
package se.samordna.itests.architecture;
