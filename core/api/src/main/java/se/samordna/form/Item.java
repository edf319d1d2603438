package se.samordna.form;

import java.util.List;

/** Something that stands in a form: a group, a text to read, or a question. */
public sealed interface Item permits Group, Display, Question {
  /** The item's name within its form; answers are kept under it. */
  String linkId();

  /** What is written at the item. */
  Label label();

  /** When the item is asked or shown. */
  Enabling enabling();

  /** The items below this one; those of a question belong to each of its answers. */
  List<Item> items();
}
