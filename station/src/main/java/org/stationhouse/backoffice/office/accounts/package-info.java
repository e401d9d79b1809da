/** Pages of those who manage accounts: accounts and their life, people and the facts of their work, locks, reviews, terminals. */
@NullMarked
package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.NullMarked;
