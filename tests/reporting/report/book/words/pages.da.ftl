found = { $count ->
    [one] Et brev blev fundet
   *[other] { $count } breve blev fundet
}
spelled = { CAPITAL(SPELLED($count)) } i { $where }
