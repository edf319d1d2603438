/** Contacts with persons and the paths by which persons reach somebody. */
@NullMarked
package se.samordna.engine.contact;

import org.jspecify.annotations.NullMarked;
