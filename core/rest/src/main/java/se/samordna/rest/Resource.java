package se.samordna.rest;

import java.util.List;

/** The operations on one kind of thing. */
@FunctionalInterface
interface Resource {
  List<Operation> operations();
}
