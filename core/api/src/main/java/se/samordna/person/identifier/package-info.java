/**
 * The numbers that Sweden knows a person by, and how they are read as people write them.
 *
 * <p>Definitions and pure functions only. An identifier is an attribute of a person and never a
 * key: it stands in no URL, log or error text. Rules and formats: folkbokföringslagen 18 § for
 * personnummer, lagen (2022:1697) om samordningsnummer, and Inera's pages on national and local
 * reserve numbers.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.person.identifier;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
