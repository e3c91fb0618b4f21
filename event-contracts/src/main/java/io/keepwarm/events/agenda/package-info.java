/// What each member is to do today, ranked, within their daily budget. Topic `keepwarm.agendas`.
@NullMarked
package io.keepwarm.events.agenda;

import org.jspecify.annotations.NullMarked;
