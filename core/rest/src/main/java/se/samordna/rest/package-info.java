/** The JSON API under /api/v1. */
@NullMarked
package se.samordna.rest;

import org.jspecify.annotations.NullMarked;
