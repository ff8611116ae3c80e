found = { $count ->
    [one] One letter was found
   *[other] { $count } letters were found
}
spelled = { CAPITAL(SPELLED($count)) } in { $where }
