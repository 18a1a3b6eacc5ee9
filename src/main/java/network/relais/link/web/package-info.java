/** The page to which the links in mails lead: the same for strangers and parties, and never a way to sign in. */
@NullMarked
package network.relais.link.web;

import org.jspecify.annotations.NullMarked;
