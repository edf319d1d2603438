package se.samordna.engine.enrolment;

import java.util.Optional;
import java.util.Set;
import se.samordna.meeting.Meeting;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Facts;

/**
 * How things stand around a step, as its rules see it.
 *
 * @param actor what the caller is to the enrolment
 * @param signed the roles that have signed
 * @param meeting the meeting that the request names, if it is open, of the right type and the
 *     unit's
 * @param coordinatorThere whether the coordinator or a deputy is in the meeting
 * @param activeBeside whether the person is active in another model of the provider
 */
record Picture(
    Facts facts,
    Set<ActorRole> actor,
    Set<ActorRole> signed,
    Optional<Meeting> meeting,
    boolean coordinatorThere,
    boolean activeBeside) {}
