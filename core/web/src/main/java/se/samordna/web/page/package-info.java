/**
 * The pages: each reads a request, asks the services of the api, and writes a view. They decide
 * nothing; what may be done and seen is decided behind the api.
 */
@NullMarked
package se.samordna.web.page;

import org.jspecify.annotations.NullMarked;
