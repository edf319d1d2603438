/** The store on H2 and PostgreSQL: migrations, ports, audit seals and backup. */
@NullMarked
package se.samordna.store;

import org.jspecify.annotations.NullMarked;
