found = { $count ->
    [one] Ett brev ble funnet
   *[other] { $count } brev ble funnet
}
spelled = { CAPITAL(SPELLED($count)) } i { $where }
