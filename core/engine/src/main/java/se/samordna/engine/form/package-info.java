/**
 * Forms behind the api: reading Questionnaires, checking answers, reckoning scores.
 *
 * <p>JSON is read here and nowhere else in the engine's forms; nothing is ever fetched.
 */
@NullMarked
package se.samordna.engine.form;

import org.jspecify.annotations.NullMarked;
