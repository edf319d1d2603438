package se.samordna.http;

import se.samordna.access.Sessions;
import se.samordna.own.OwnSessions;

/**
 * The two ways to be known: staff by their sessions, persons by their own. Which of them counts is
 * settled by the route; a session of one kind is nothing on the other's.
 */
public record Doors(Sessions staff, OwnSessions own) {}
