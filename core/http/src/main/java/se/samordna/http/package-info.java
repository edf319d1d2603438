/** What the API and the pages share of HTTP: routing, sessions, limits and headers. */
@NullMarked
package se.samordna.http;

import org.jspecify.annotations.NullMarked;
