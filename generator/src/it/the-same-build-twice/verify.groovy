def files = { File root ->
    def found = [:] as TreeMap
    root.eachFileRecurse { if (it.isFile()) found[root.toPath().relativize(it.toPath()).toString()] = it.bytes.encodeHex().toString() }
    found
}
def first = files(new File(basedir, 'target/first'))
def second = files(new File(basedir, 'target/second'))
assert first.size() > 20
assert first.keySet() == second.keySet()
first.each { name, bytes -> assert second[name] == bytes, name }
return true
