-- Totals on public pages are read from it.
call tell_changes_of('attendance_day');
