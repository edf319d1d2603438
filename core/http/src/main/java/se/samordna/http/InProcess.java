package se.samordna.http;

import java.util.Optional;

/** Asks this node's own web server for a page, without a socket or a port. */
@FunctionalInterface
interface InProcess {
  /** The whole response to a GET of the path, empty when none came in time. */
  Optional<String> get(String path);
}
