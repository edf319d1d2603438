/**
 * Stylesheet, script and icon: read once, served under an address that changes with their content.
 */
@NullMarked
package se.samordna.web.asset;

import org.jspecify.annotations.NullMarked;
