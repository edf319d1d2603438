/** Enrolments: steps with their verdicts and effects, boards, caseloads and the start page. */
@NullMarked
package se.samordna.engine.enrolment;

import org.jspecify.annotations.NullMarked;
