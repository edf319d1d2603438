/** The pages: server-rendered, complete without JavaScript, Swedish first. */
@NullMarked
package se.samordna.web;

import org.jspecify.annotations.NullMarked;
